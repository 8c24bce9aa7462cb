'use strict';

const net = require('net');
const { compose } = require('./message');

class Mailer {
  constructor({ host = 'localhost', port = 25, from }) {
    this.host = host;
    this.port = port;
    this.from = from;
  }

  send({ to, subject, text }) {
    const message = compose({ from: this.from, to, subject, text });
    return new Promise((resolve, reject) => {
      const socket = net.connect(this.port, this.host);
      const steps = ['HELO localhost', `MAIL FROM:<${this.from}>`, 'RCPT TO:<' + encodeURI(to) + '>', 'DATA'];
      socket.setEncoding('utf8');
      socket.on('error', reject);
      socket.on('data', (answer) => {
        if (/^[45]/.test(answer)) {
          socket.end();
          reject(new Error(answer.trim()));
        } else if (steps.length > 0) {
          socket.write(`${steps.shift()}\r\n`);
        } else if (answer.startsWith('354')) {
          socket.write(message);
        } else {
          socket.end('QUIT\r\n');
          resolve();
        }
      });
    });
  }
}

function contactForm(mailer, to) {
  return (req, res, next) => {
    mailer
      .send({ to, subject: `Contact: ${req.body.subject}`, text: String(req.body.text) })
      .then(() => res.sendStatus(202))
      .catch(next);
  };
}

module.exports = { Mailer, contactForm };
