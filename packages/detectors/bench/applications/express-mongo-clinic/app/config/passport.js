'use strict';

const passport = require('passport');
const { Strategy } = require('passport-local');
const bcrypt = require('bcrypt');
const User = require('../models/User');

const PASSWORD_FIELD = 'password';

// Compared when the address is unknown, so that both branches cost the same.
const PLACEHOLDER_HASH = bcrypt.hashSync(require('crypto').randomBytes(16).toString('hex'), 12);

passport.use(new Strategy({ usernameField: 'email', passwordField: PASSWORD_FIELD }, async (email, password, done) => {
  try {
    const user = await User.findOne({ email: String(email).toLowerCase(), disabled: false });
    const ok = await bcrypt.compare(String(password), user ? user.passwordHash : PLACEHOLDER_HASH);
    if (!user || !ok) {
      return done(null, false, { message: 'Wrong e-mail address or password.' });
    }
    return done(null, user);
  } catch (err) {
    return done(err);
  }
}));

passport.serializeUser((user, done) => done(null, user.id));
passport.deserializeUser(async (id, done) => {
  try {
    const user = await User.findOne({ _id: id, disabled: false });
    done(null, user || false);
  } catch (err) {
    done(err);
  }
});

module.exports = passport;
