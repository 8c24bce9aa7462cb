import PDFDocument from 'pdfkit';
import { HttpError } from '../middleware/errors';
import { Invoice } from '../models/invoice';

export async function loadInvoice(id: string | number): Promise<Invoice> {
  const invoice = await Invoice.findByPk(id);
  if (!invoice) {
    throw new HttpError(404, 'no such invoice');
  }
  return invoice;
}

export async function loadOwnInvoice(id: string | number, memberId: number): Promise<Invoice> {
  const invoice = await Invoice.findOne({ where: { id, memberId } });
  if (!invoice) {
    throw new HttpError(404, 'no such invoice');
  }
  return invoice;
}

export function renderInvoice(invoice: Invoice): PDFKit.PDFDocument {
  const document = new PDFDocument({ size: 'A4', margin: 50 });
  document.fontSize(18).text(`Invoice ${invoice.number}`);
  document.fontSize(11).moveDown().text(invoice.address);
  document.moveDown().text(`Issued on ${invoice.issuedOn}`);
  document.text(`Total: ${(invoice.totalCents / 100).toFixed(2)} EUR`);
  document.end();
  return document;
}
