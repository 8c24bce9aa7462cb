import { inject, Injectable } from '@angular/core'
import { DomSanitizer } from '@angular/platform-browser'

@Injectable({ providedIn: 'root' })
export class MarkupService {
  private readonly sanitizer = inject(DomSanitizer)

  of(text: string) {
    const lines = text.split('\n').join('<br>')
    return this.sanitizer.bypassSecurityTrustHtml(lines)
  }
}
