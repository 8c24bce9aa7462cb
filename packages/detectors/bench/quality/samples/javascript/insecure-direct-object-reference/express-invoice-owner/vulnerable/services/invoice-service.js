'use strict';

class InvoiceService {
  constructor(repository) {
    this.repository = repository;
  }

  list(accountId) {
    return this.repository.findByAccount(accountId);
  }

  async details(id) {
    const invoice = await this.repository.findById(id);
    if (!invoice) return null;
    const lines = await this.repository.linesOf(id);
    const net = lines.reduce((sum, line) => sum + line.cents * line.quantity, 0);
    return { id: invoice.id, number: invoice.number, address: invoice.address, lines, net };
  }
}

module.exports = { InvoiceService };
