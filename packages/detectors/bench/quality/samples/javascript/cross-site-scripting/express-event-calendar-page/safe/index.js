import express from 'express';
import { calendarController } from './controllers/calendar.js';
import { EventService } from './services/events.js';

const app = express();
const calendar = calendarController(new EventService());

app.get('/', (req, res) => res.redirect('/events'));
app.get('/events', calendar.list);
app.get('/events.json', calendar.json);

app.listen(process.env.PORT ?? 3000);
