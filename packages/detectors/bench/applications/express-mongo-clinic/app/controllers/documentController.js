'use strict';

const Document = require('../models/Document');
const storage = require('../services/storageService');
const { etag } = require('../lib/ids');

const isStaff = (user) => ['clinician', 'admin'].includes(user.role);

function visibleTo(user) {
  return isStaff(user) ? {} : { patient: user.patient };
}

exports.list = async (req, res) => {
  const rows = await Document.find(visibleTo(req.user)).sort({ createdAt: -1 }).limit(100).lean();
  res.render('documents/list', { rows });
};

exports.upload = async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'only PDF, PNG or JPEG' });
  const patient = isStaff(req.user) ? String(req.body.patient) : req.user.patient;
  const doc = await Document.create({
    patient,
    title: String(req.body.title || req.file.originalname).slice(0, 200),
    storedName: req.file.filename,
    mimeType: req.file.mimetype,
    size: req.file.size,
    uploadedBy: req.user.id,
  });
  return res.status(201).json({ id: doc.id });
};

exports.download = async (req, res, next) => {
  const doc = await Document.findOne({ _id: req.params.id, ...visibleTo(req.user) }).lean();
  if (!doc) return res.status(404).render('error', { message: 'No such document.', detail: '' });
  const tag = etag([String(doc._id), String(doc.size), doc.updatedAt.toISOString()]);
  if (req.get('if-none-match') === tag) return res.status(304).end();
  res.set('ETag', tag);
  res.type(doc.mimeType);
  res.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(doc.title)}`);
  return storage.openDocument(doc.storedName).on('error', next).pipe(res);
};

exports.letter = async (req, res) => {
  const text = await storage.letterTemplate(String(req.query.name || 'referral.txt'));
  res.type('text/plain').send(text);
};

exports.remove = async (req, res) => {
  const doc = await Document.findOneAndDelete({ _id: req.params.id });
  if (doc) await storage.removeDocument(doc.storedName);
  res.redirect('/documents');
};
