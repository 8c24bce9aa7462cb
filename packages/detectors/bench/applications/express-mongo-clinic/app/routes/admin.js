'use strict';

const router = require('express').Router();
const admin = require('../controllers/adminController');
const { requireLogin, requireRole } = require('../middleware/auth');
const { wrap } = require('../middleware/errors');

const adminOnly = requireRole('admin');

router.use(requireLogin);
router.get('/users', adminOnly, wrap(admin.users));
router.post('/users', adminOnly, wrap(admin.createUser));
router.post('/users/:id/role', wrap(admin.setRole));
router.post('/users/:id/disable', adminOnly, wrap(admin.disable));
router.get('/settings', adminOnly, admin.settingsForm);
router.post('/settings', adminOnly, wrap(admin.saveSettings));
router.get('/panels/:name', adminOnly, wrap(admin.panel));

module.exports = router;
