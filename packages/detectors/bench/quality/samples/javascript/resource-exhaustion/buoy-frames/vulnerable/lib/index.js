'use strict';

const net = require('net');
const { EventEmitter } = require('events');
const { FrameReader } = require('./frame-reader');

class BuoyServer extends EventEmitter {
  constructor(options = {}) {
    super();
    this.options = options;
    this.clients = new Set();
    this.server = net.createServer((socket) => this.accept(socket));
  }

  listen(port, callback) {
    this.server.listen(port, callback);
    return this;
  }

  accept(socket) {
    const reader = new FrameReader(this.options);
    this.clients.add(socket);
    socket.setTimeout(this.options.idle || 30000, () => socket.end());
    socket.on('data', (chunk) => {
      try {
        reader.push(chunk);
      } catch (error) {
        this.emit('clientError', error, socket);
        socket.destroy();
      }
    });
    socket.on('close', () => this.clients.delete(socket));
    reader.on('frame', (frame) => this.emit('frame', frame, socket));
  }

  close() {
    for (const socket of this.clients) socket.destroy();
    this.server.close();
  }
}

module.exports = { BuoyServer, FrameReader };
