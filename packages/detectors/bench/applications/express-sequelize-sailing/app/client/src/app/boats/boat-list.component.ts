import { Component, OnInit } from '@angular/core';
import { CommonModule } from '@angular/common';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { ApiService } from '../core/api.service';
import { Boat } from '../core/models';

@Component({
  selector: 'app-boat-list',
  standalone: true,
  imports: [CommonModule, FormsModule, RouterLink],
  templateUrl: './boat-list.component.html',
})
export class BoatListComponent implements OnInit {
  boats: Boat[] = [];
  words = '';
  harbour = '';

  constructor(private readonly api: ApiService) {}

  ngOnInit(): void {
    this.search();
  }

  search(): void {
    this.api.boats(this.words, this.harbour).subscribe((boats) => (this.boats = boats));
  }
}
