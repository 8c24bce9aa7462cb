export class DeviceRepository {
  constructor(db) {
    this.collection = db.collection('devices');
  }

  findForLogin(serial, pairingCode) {
    return this.collection.findOne(
      { serial, pairingCode, blocked: false },
      { projection: { name: 1 } },
    );
  }

  touch(id) {
    return this.collection.updateOne({ _id: id }, { $set: { lastSeen: new Date() } });
  }

  models() {
    return this.collection.distinct('model', { blocked: false });
  }
}
