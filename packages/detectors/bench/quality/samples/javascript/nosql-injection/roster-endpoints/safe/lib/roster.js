'use strict';

class Roster {
  constructor(collection) {
    this.collection = collection;
  }

  async list(filter, { limit, skip }) {
    const cursor = this.collection.find(filter).sort({ number: 1 });
    const players = await cursor.skip(skip).limit(limit).toArray();
    return players.map((player) => this.present(player));
  }

  async byNumber(number) {
    const player = await this.collection.findOne({ number: Number(number) });
    return player && this.present(player);
  }

  present({ _id, name, number, team, position }) {
    return { id: String(_id), name, number, team, position };
  }
}

module.exports = { Roster };
