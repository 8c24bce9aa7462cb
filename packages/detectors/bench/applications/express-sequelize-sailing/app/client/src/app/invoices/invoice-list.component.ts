import { Component, OnInit } from '@angular/core';
import { CommonModule } from '@angular/common';
import { ApiService } from '../core/api.service';
import { Invoice } from '../core/models';

@Component({
  selector: 'app-invoice-list',
  standalone: true,
  imports: [CommonModule],
  template: `
    <table>
      <tr *ngFor="let invoice of invoices">
        <td>{{ invoice.number }}</td>
        <td>{{ invoice.issuedOn }}</td>
        <td>{{ invoice.totalCents / 100 | number: '1.2-2' }}</td>
        <td><button *ngIf="!invoice.paid" (click)="pay(invoice)">Pay</button></td>
      </tr>
    </table>
  `,
})
export class InvoiceListComponent implements OnInit {
  invoices: Invoice[] = [];

  constructor(private readonly api: ApiService) {}

  ngOnInit(): void {
    this.api.invoices().subscribe((invoices) => (this.invoices = invoices));
  }

  pay(invoice: Invoice): void {
    this.api.pay(invoice.id).subscribe(({ address }) => {
      const target = new URL(address);
      if (target.origin === 'https://checkout.payments.example') {
        window.location.assign(target.href);
      }
    });
  }
}
