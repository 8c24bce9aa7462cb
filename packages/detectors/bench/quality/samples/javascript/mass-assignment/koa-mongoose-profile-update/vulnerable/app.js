const Koa = require('koa');
const bodyParser = require('koa-bodyparser');
const mongoose = require('mongoose');
const session = require('./middleware/session');
const profile = require('./routes/profile');

const app = new Koa();

app.use(bodyParser({ enableTypes: ['json'], jsonLimit: '50kb' }));
app.use(session);
app.use(profile.routes());

async function start() {
  await mongoose.connect(process.env.MONGO_URL || 'mongodb://127.0.0.1/share');
  app.listen(process.env.PORT || 3000);
}

if (require.main === module) start();

module.exports = app;
