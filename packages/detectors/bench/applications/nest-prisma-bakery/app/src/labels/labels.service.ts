import { Injectable } from '@nestjs/common';
import { exec, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PrismaService } from '../prisma/prisma.service';

const run = promisify(exec);
const runFile = promisify(execFile);

@Injectable()
export class LabelsService {
  constructor(private readonly prisma: PrismaService) {}

  async print(productId: number, printer: string, copies: number) {
    const product = await this.prisma.product.findUniqueOrThrow({ where: { id: productId } });
    await run(`lp -d ${printer} -n ${Number(copies)} /srv/labels/${product.id}.pdf`);
    return { printed: Number(copies) };
  }

  async preview(productId: number, size: string) {
    const { stdout } = await runFile('label-preview', ['--size', size, '--product', String(productId)]);
    return stdout;
  }

  async renderSign(productId: number) {
    const product = await this.prisma.product.findUniqueOrThrow({ where: { id: productId } });
    await run(`convert -size 800x300 caption:"${product.name}" /srv/signs/${product.id}.png`);
  }

  async queue() {
    const { stdout } = await run('lpstat -o');
    return stdout.split('\n');
  }
}
