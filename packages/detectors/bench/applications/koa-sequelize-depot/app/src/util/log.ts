import fs from 'fs';

type Fields = Record<string, unknown>;

function emit(level: string, message: string, fields: Fields = {}): void {
  process.stdout.write(`${JSON.stringify({ t: Date.now(), level, message, ...fields })}\n`);
}

const gate = fs.createWriteStream(process.env.GATE_LOG ?? '/srv/depot/gate.log', { flags: 'a' });

export const log = {
  info: (message: string, fields?: Fields) => emit('info', message, fields),
  warn: (message: string, fields?: Fields) => emit('warn', message, fields),
  error: (message: string, fields?: Fields) => emit('error', message, fields),
};

// The gatekeepers read this file with a plain text viewer.
export function gateLine(plate: string, driver: string): void {
  gate.write(`${new Date().toISOString()} plate=${plate} driver=${driver}\n`);
}
