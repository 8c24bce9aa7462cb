'use strict';

const express = require('express');
const cookieParser = require('cookie-parser');
const viewSettings = require('./middleware/view-settings');
const meters = require('./routes/meters');

const app = express();

app.disable('x-powered-by');
app.use(cookieParser());
app.use(express.urlencoded({ extended: false }));
app.use(viewSettings());
app.use('/meters', meters);

app.listen(process.env.PORT || 3000);
