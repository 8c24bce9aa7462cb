#!/usr/bin/env node
import { createService } from './server.js';

const port = Number(process.env.PORT) || 8085;

createService().listen(port, () => {
  console.log(`netcheck listening on ${port}`);
});
