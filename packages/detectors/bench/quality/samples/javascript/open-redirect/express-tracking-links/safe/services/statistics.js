const LIMIT = 10000;

class Statistics {
  constructor() {
    this.clicks = new Map();
  }

  count(campaign) {
    if (!this.clicks.has(campaign) && this.clicks.size >= LIMIT) return;
    this.clicks.set(campaign, (this.clicks.get(campaign) || 0) + 1);
  }

  total() {
    let sum = 0;
    for (const n of this.clicks.values()) sum += n;
    return sum;
  }
}

module.exports = { Statistics };
