'use strict';

const axios = require('axios');
const config = require('../config');
const logger = require('../lib/logger');

const client = axios.create({
  baseURL: config.lab.baseUrl,
  timeout: 8000,
  maxRedirects: 0,
  headers: { 'X-Api-Key': config.lab.apiKey },
});

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function orderStatus(orderNumber) {
  const number = Number.parseInt(orderNumber, 10);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw Object.assign(new Error('bad order number'), { status: 400 });
  }
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      const { data } = await client.get(`/orders/${number}`);
      return { number, status: data.status };
    } catch (err) {
      logger.warn('lab request failed', { number, attempt, code: err.code });
      await pause(200 * attempt + Math.floor(Math.random() * 100));
    }
  }
  throw Object.assign(new Error('the laboratory does not answer'), { status: 502 });
}

module.exports = { orderStatus };
