const KEEP = 200;

export class SensorStore {
  constructor() {
    this.byGardener = new Map();
  }

  add(gardener, reading) {
    const list = this.byGardener.get(gardener) ?? [];
    list.push(reading);
    this.byGardener.set(gardener, list.slice(-KEEP));
  }

  readings(gardener) {
    return this.byGardener.get(gardener) ?? [];
  }
}
