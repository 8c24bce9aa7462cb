import path from 'path';
import { randomUUID } from 'crypto';
import multer from 'multer';
import { env } from '../config/env';

const photoFolder = path.join(__dirname, '../../public/photos');

const endings: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

const photoStorage = multer.diskStorage({
  destination: photoFolder,
  filename: (req, file, done) => done(null, `${Date.now()}-${file.originalname}`),
});

export const boatPhoto = multer({ storage: photoStorage, limits: { fileSize: 8_000_000 } }).single('photo');

const documentStorage = multer.diskStorage({
  destination: env.uploadFolder,
  filename: (req, file, done) => done(null, `${randomUUID()}${endings[file.mimetype]}`),
});

export const memberDocument = multer({
  storage: documentStorage,
  limits: { fileSize: 5_000_000, files: 1 },
  fileFilter: (req, file, done) => done(null, Object.hasOwn(endings, file.mimetype)),
}).single('document');

export const csvUpload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1_000_000 } }).single('list');
