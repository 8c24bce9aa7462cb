'use strict';

const path = require('path');
const express = require('express');
const helmet = require('helmet');
const cors = require('cors');
const session = require('express-session');
const MongoStore = require('connect-mongo');
const passport = require('./config/passport');
const config = require('./config');
const csrf = require('./middleware/csrf');
const errors = require('./middleware/errors');
const locals = require('./middleware/locals');

const app = express();

app.set('view engine', 'ejs');
app.set('views', path.join(__dirname, 'views'));
app.set('trust proxy', 1);

app.use(helmet());
app.use('/static', express.static(path.join(__dirname, 'public')));

app.post('/hooks/lab', express.raw({ type: 'application/json', limit: '256kb' }), require('./routes/labHook'));

app.use(express.json({ limit: '100kb' }));
app.use(express.urlencoded({ extended: true, limit: '100kb' }));

const partnerOrigins = new Set(['https://booking.northside-clinic.example', 'https://kiosk.northside-clinic.example']);
app.use('/api', cors({
  origin: (origin, done) => done(null, Boolean(origin) && partnerOrigins.has(origin)),
  credentials: true,
}));
app.use('/api', require('./routes/api'));

app.use(session({
  name: 'clinic.sid',
  secret: config.session.secret,
  resave: false,
  saveUninitialized: false,
  store: MongoStore.create({ mongoUrl: config.mongoUrl }),
  cookie: config.session.cookie,
}));
app.use(passport.initialize());
app.use(passport.session());
app.use(csrf.issue);
app.use(csrf.check);
app.use(locals);

app.use('/', require('./routes/auth'));
app.use('/patients', require('./routes/patients'));
app.use('/appointments', require('./routes/appointments'));
app.use('/documents', require('./routes/documents'));
app.use('/admin', require('./routes/admin'));

app.use(errors.notFound);
app.use(errors.handler);

module.exports = app;
