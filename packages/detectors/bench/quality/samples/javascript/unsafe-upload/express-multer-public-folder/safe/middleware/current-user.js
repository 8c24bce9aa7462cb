'use strict';

exports.currentUser = (sessions) => (req, res, next) => {
  const header = req.get('authorization') || '';
  const user = header.startsWith('Bearer ') ? sessions.get(header.slice(7)) : undefined;
  if (!user) return res.status(401).json({ error: 'please sign in' });
  req.user = user;
  next();
};
