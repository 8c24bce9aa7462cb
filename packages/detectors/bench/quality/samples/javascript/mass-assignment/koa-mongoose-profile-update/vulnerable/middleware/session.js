const crypto = require('crypto');
const Session = require('../models/session');

module.exports = async function session(ctx, next) {
  const header = ctx.get('Authorization');
  if (!header.startsWith('Bearer ')) ctx.throw(401);
  const digest = crypto.createHash('sha256').update(header.slice(7)).digest('hex');
  const found = await Session.findOne({ digest, expires: { $gt: new Date() } });
  if (!found) ctx.throw(401);
  ctx.state.userId = found.user;
  await next();
};
