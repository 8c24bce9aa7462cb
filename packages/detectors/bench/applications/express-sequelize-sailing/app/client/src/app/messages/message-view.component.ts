import { Component, OnInit } from '@angular/core';
import { CommonModule } from '@angular/common';
import { DomSanitizer, SafeHtml } from '@angular/platform-browser';
import { ActivatedRoute } from '@angular/router';
import { ApiService } from '../core/api.service';
import { Message } from '../core/models';

@Component({
  selector: 'app-message-view',
  standalone: true,
  imports: [CommonModule],
  template: `
    <ng-container *ngIf="message">
      <h1>{{ message.subject }}</h1>
      <div class="body" [innerHTML]="body"></div>
    </ng-container>
  `,
})
export class MessageViewComponent implements OnInit {
  message: Message | null = null;
  body: SafeHtml = '';

  constructor(
    private readonly api: ApiService,
    private readonly route: ActivatedRoute,
    private readonly sanitizer: DomSanitizer,
  ) {}

  ngOnInit(): void {
    const id = Number(this.route.snapshot.paramMap.get('id'));
    this.api.message(id).subscribe((message) => {
      this.message = message;
      this.body = this.sanitizer.bypassSecurityTrustHtml(message.body.replace(/\n/g, '<br>'));
    });
  }
}
