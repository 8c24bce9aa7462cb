import type { Request, Response } from 'express'
import { ConversionService } from './service.js'

const service = new ConversionService()

export async function convert(req: Request, res: Response): Promise<void> {
  const { format, name } = req.body
  res.json(await service.convert(name, format))
}
