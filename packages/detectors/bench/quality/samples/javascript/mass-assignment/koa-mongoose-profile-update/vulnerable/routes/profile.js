const Router = require('@koa/router');
const User = require('../models/user');

const router = new Router({ prefix: '/profile' });

router.get('/', async (ctx) => {
  const user = await User.findById(ctx.state.userId);
  if (!user) ctx.throw(404);
  ctx.body = user.toPublic();
});

router.patch('/', async (ctx) => {
  const user = await User.findById(ctx.state.userId);
  if (!user) ctx.throw(404);
  user.set(ctx.request.body);
  try {
    await user.save();
  } catch (err) {
    if (err.name !== 'ValidationError') throw err;
    ctx.throw(422, 'please check your input');
  }
  ctx.body = user.toPublic();
});

module.exports = router;
