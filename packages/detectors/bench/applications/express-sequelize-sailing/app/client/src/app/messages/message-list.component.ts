import { Component, OnInit } from '@angular/core';
import { CommonModule } from '@angular/common';
import { RouterLink } from '@angular/router';
import { ApiService } from '../core/api.service';
import { Message } from '../core/models';

@Component({
  selector: 'app-message-list',
  standalone: true,
  imports: [CommonModule, RouterLink],
  template: `
    <ul>
      <li *ngFor="let message of messages">
        <a [routerLink]="['/messages', message.id]">{{ message.subject }}</a> from {{ message.sender?.name }}
      </li>
    </ul>
  `,
})
export class MessageListComponent implements OnInit {
  messages: Message[] = [];

  constructor(private readonly api: ApiService) {}

  ngOnInit(): void {
    this.api.messages().subscribe((messages) => (this.messages = messages));
  }
}
