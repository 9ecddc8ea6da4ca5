import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { MessageOverrides, PbxSuccessEvent } from 'pbx-auth';

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  host: { '[lang]': 'lang()' },
})
export class App {
  protected readonly messages: MessageOverrides = { heading: 'Sign in to Acme' };

  protected readonly lang = signal('en');
  protected readonly shown = signal(true);
  protected readonly name = signal('');

  protected greet({ result }: PbxSuccessEvent) {
    if ('user' in result) this.name.set(result.user.displayName);
  }
}
