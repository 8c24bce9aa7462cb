'use strict';

const router = require('express').Router();
const passport = require('../config/passport');
const auth = require('../controllers/authController');
const limits = require('../middleware/limits');
const upload = require('../middleware/upload');
const { requireLogin } = require('../middleware/auth');
const { wrap } = require('../middleware/errors');

router.get('/login', auth.loginForm);
router.post('/login', limits.signIn, passport.authenticate('local', { failureRedirect: '/login?failed=1' }), auth.signedIn);
router.post('/logout', auth.logout);
router.get('/', requireLogin, auth.home);
router.get('/profile', requireLogin, auth.profile);
router.post('/profile', requireLogin, wrap(auth.saveProfile));
router.post('/profile/preferences', requireLogin, wrap(auth.savePreferences));
router.post('/profile/avatar', requireLogin, upload.avatars.single('picture'), wrap(auth.saveAvatar));
router.post('/profile/pin', requireLogin, wrap(auth.savePin));
router.post('/password/forgot', limits.mail, wrap(auth.forgot));
router.get('/password/reset', auth.resetForm);
router.post('/password/reset', limits.signIn, wrap(auth.reset));

module.exports = router;
