import { Component, inject } from '@angular/core'
import { ActivatedRoute } from '@angular/router'
import { MarkupService } from './markup.service'

@Component({
  selector: 'app-notice',
  template: '<div class="notice" [innerHTML]="message"></div>',
})
export class NoticeComponent {
  private readonly markup = inject(MarkupService)
  private readonly route = inject(ActivatedRoute)
  readonly message = this.markup.of(this.route.snapshot.queryParamMap.get('notice') ?? '')
}
