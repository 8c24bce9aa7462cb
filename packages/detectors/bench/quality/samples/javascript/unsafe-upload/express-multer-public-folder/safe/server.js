'use strict';

const express = require('express');
const path = require('path');
const { uploads } = require('./routes/uploads');
const { currentUser } = require('./middleware/current-user');
const config = require('./config');

const app = express();

app.disable('x-powered-by');
app.use('/media', express.static(config.mediaDir, {
  index: false,
  setHeaders: (res) => res.set('X-Content-Type-Options', 'nosniff'),
}));
app.use('/assets', express.static(path.join(__dirname, 'assets')));
app.use('/pictures', currentUser(config.sessions), uploads(config));

app.use((err, req, res, next) => {
  if (res.headersSent) return next(err);
  const status = err.name === 'MulterError' || err.status === 415 ? 400 : 500;
  res.status(status).json({ error: status === 400 ? 'the upload was not accepted' : 'internal error' });
});

app.listen(config.port);
