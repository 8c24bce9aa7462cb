import { SetMetadata } from '@nestjs/common';

export const OPEN = 'open';
export const Open = () => SetMetadata(OPEN, true);
