import { Component, OnInit } from '@angular/core';
import { CommonModule } from '@angular/common';
import { FormsModule } from '@angular/forms';
import { DomSanitizer, SafeResourceUrl } from '@angular/platform-browser';
import { ActivatedRoute } from '@angular/router';
import { environment } from '../../environments/environment';
import { ApiService } from '../core/api.service';
import { Boat } from '../core/models';

@Component({
  selector: 'app-boat-detail',
  standalone: true,
  imports: [CommonModule, FormsModule],
  templateUrl: './boat-detail.component.html',
})
export class BoatDetailComponent implements OnInit {
  boat: Boat | null = null;
  map: SafeResourceUrl | null = null;
  stars = 5;
  text = '';
  startsAt = '';
  endsAt = '';
  crew = 2;
  notice = '';

  constructor(
    private readonly api: ApiService,
    private readonly route: ActivatedRoute,
    private readonly sanitizer: DomSanitizer,
  ) {}

  ngOnInit(): void {
    const id = Number(this.route.snapshot.paramMap.get('id'));
    this.api.boat(id).subscribe((boat) => {
      this.boat = boat;
      this.map = this.sanitizer.bypassSecurityTrustResourceUrl(
        `${environment.maps}?harbour=${encodeURIComponent(boat.harbour.code)}`,
      );
    });
  }

  review(): void {
    if (this.boat) {
      this.api.review(this.boat.id, this.stars, this.text).subscribe(() => (this.notice = 'Thank you.'));
    }
  }

  reserve(): void {
    if (this.boat) {
      this.api.reserve(this.boat.id, this.startsAt, this.endsAt, this.crew).subscribe({
        next: () => (this.notice = 'The boat is yours.'),
        error: (failure) => (this.notice = failure.error?.error ?? 'That did not work.'),
      });
    }
  }
}
