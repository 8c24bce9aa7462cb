import { Routes } from '@angular/router';
import { memberGuard } from './core/member.guard';
import { BoatDetailComponent } from './boats/boat-detail.component';
import { BoatListComponent } from './boats/boat-list.component';
import { CourseListComponent } from './courses/course-list.component';
import { InvoiceListComponent } from './invoices/invoice-list.component';
import { LoginComponent } from './login/login.component';
import { MessageListComponent } from './messages/message-list.component';
import { MessageViewComponent } from './messages/message-view.component';
import { ProfileComponent } from './profile/profile.component';

export const routes: Routes = [
  { path: '', component: BoatListComponent },
  { path: 'boats/:id', component: BoatDetailComponent },
  { path: 'courses', component: CourseListComponent },
  { path: 'login', component: LoginComponent },
  { path: 'messages', component: MessageListComponent, canActivate: [memberGuard] },
  { path: 'messages/:id', component: MessageViewComponent, canActivate: [memberGuard] },
  { path: 'invoices', component: InvoiceListComponent, canActivate: [memberGuard] },
  { path: 'profile', component: ProfileComponent, canActivate: [memberGuard] },
];
