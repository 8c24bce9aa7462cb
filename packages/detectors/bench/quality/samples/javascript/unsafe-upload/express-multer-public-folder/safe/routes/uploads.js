'use strict';

const { Router } = require('express');
const { mediaStorage } = require('../services/media-storage');

exports.uploads = function uploads(config) {
  const router = Router();
  const storage = mediaStorage(config);
  const albums = new Map();

  router.get('/', (req, res) => {
    res.json({ pictures: albums.get(req.user) || [] });
  });

  router.post('/', storage.single('picture'), (req, res) => {
    if (!req.file) return res.status(400).json({ error: 'no picture was sent' });
    const picture = { url: `/media/${req.file.filename}`, bytes: req.file.size };
    albums.set(req.user, [...(albums.get(req.user) || []), picture]);
    res.status(201).json(picture);
  });

  return router;
};
