import { Component, OnInit } from '@angular/core';
import { CommonModule } from '@angular/common';
import { ApiService } from '../core/api.service';
import { Course } from '../core/models';

@Component({
  selector: 'app-course-list',
  standalone: true,
  imports: [CommonModule],
  template: `
    <select (change)="sort($any($event.target).value)">
      <option value="start">Start</option>
      <option value="title">Title</option>
      <option value="price">Price</option>
    </select>
    <article *ngFor="let course of courses">
      <h2>{{ course.title }}</h2>
      <div [innerHTML]="course.description"></div>
      <button (click)="enrol(course)">Take part</button>
    </article>
    <p>{{ notice }}</p>
  `,
})
export class CourseListComponent implements OnInit {
  courses: Course[] = [];
  notice = '';

  constructor(private readonly api: ApiService) {}

  ngOnInit(): void {
    this.sort('start');
  }

  sort(order: string): void {
    this.api.courses(order).subscribe((courses) => (this.courses = courses));
  }

  enrol(course: Course): void {
    this.api.enrol(course.id).subscribe({
      next: () => (this.notice = `You take part in ${course.title}.`),
      error: () => (this.notice = 'The course is full.'),
    });
  }
}
