import { Component, OnInit, SecurityContext } from '@angular/core';
import { CommonModule } from '@angular/common';
import { FormsModule } from '@angular/forms';
import { DomSanitizer } from '@angular/platform-browser';
import { ApiService } from '../core/api.service';
import { Profile } from '../core/models';

@Component({
  selector: 'app-profile',
  standalone: true,
  imports: [CommonModule, FormsModule],
  template: `
    <form *ngIf="profile" (ngSubmit)="save()">
      <img [src]="profile.picture" alt="">
      <input name="name" [(ngModel)]="profile.name">
      <input name="phone" [(ngModel)]="profile.phone">
      <textarea name="about" [(ngModel)]="profile.about"></textarea>
      <button>Save</button>
    </form>
    <div id="preview"></div>
  `,
})
export class ProfileComponent implements OnInit {
  profile: Profile | null = null;

  constructor(
    private readonly api: ApiService,
    private readonly sanitizer: DomSanitizer,
  ) {}

  ngOnInit(): void {
    this.api.profile().subscribe((profile) => {
      this.profile = profile;
      this.showPreview(profile.about ?? '');
    });
  }

  showPreview(about: string): void {
    const preview = document.getElementById('preview');
    if (preview) {
      preview.innerHTML = this.sanitizer.sanitize(SecurityContext.HTML, about) ?? '';
    }
  }

  save(): void {
    if (this.profile) {
      const { name, phone, about } = this.profile;
      this.api.saveProfile({ name, phone, about }).subscribe();
    }
  }
}
