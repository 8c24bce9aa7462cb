import { randomUUID } from 'crypto';
import { NextFunction, Request, Response } from 'express';
import { ValidationError } from 'sequelize';
import { ZodError } from 'zod';
import { logger } from '../config/logger';

export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function notFound(req: Request, res: Response): void {
  res.status(404).json({ error: 'not found' });
}

export function errorHandler(error: Error, req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) {
    next(error);
    return;
  }
  if (error instanceof HttpError) {
    res.status(error.status).json({ error: error.message });
    return;
  }
  if (error instanceof ZodError) {
    res.status(400).json({ error: 'invalid input', fields: error.issues.map((issue) => issue.path.join('.')) });
    return;
  }
  if (error instanceof ValidationError) {
    res.status(400).json({ error: 'invalid input' });
    return;
  }
  const reference = randomUUID();
  logger.error('request failed', { reference, path: req.path, stack: error.stack });
  res.status(500).json({ error: 'something went wrong', reference });
}
