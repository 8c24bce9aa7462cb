exports.listInvoices = () => [{ number: 12, total: 90 }]
