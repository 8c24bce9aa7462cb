import { NextFunction, Request, Response } from 'express';
import { ZodTypeAny } from 'zod';

export function validBody(schema: ZodTypeAny) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const result = schema.safeParse(req.body);
    if (!result.success) {
      res.status(400).json({ error: 'invalid input', fields: result.error.issues.map((issue) => issue.path.join('.')) });
      return;
    }
    req.body = result.data;
    next();
  };
}

type Handler = (req: Request, res: Response, next: NextFunction) => Promise<unknown>;

export function wrap(handler: Handler) {
  return (req: Request, res: Response, next: NextFunction): void => {
    handler(req, res, next).catch(next);
  };
}
