import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthController } from './auth/auth.controller';
import { AuthModule } from './auth/auth.module';
import { AuthService } from './auth/auth.service';
import { BookingsController } from './bookings/bookings.controller';
import { BookingsService } from './bookings/bookings.service';
import { PrintService } from './bookings/print.service';
import { CalendarSyncTask } from './channels/calendar-sync.task';
import { ChannelsController } from './channels/channels.controller';
import { ChannelsService } from './channels/channels.service';
import { config } from './config';
import { DocumentsController } from './documents/documents.controller';
import { Booking, Payment, Voucher } from './entities/booking.entity';
import { MessageTemplate, Settings, StoredDocument, WebhookTarget } from './entities/office.entity';
import { Review, Room } from './entities/room.entity';
import { FrontDeskGateway } from './front-desk.gateway';
import { KioskController } from './kiosk/kiosk.controller';
import { MessagesService } from './messages/messages.service';
import { PaymentsController } from './payments/payments.controller';
import { PaymentsService } from './payments/payments.service';
import { ReportsController } from './reports/reports.controller';
import { ReportsService } from './reports/reports.service';
import { ReviewsController } from './reviews/reviews.controller';
import { RoomsController } from './rooms/rooms.controller';
import { SettingsController } from './settings/settings.controller';
import { UsersController } from './users/users.controller';
import { UsersService } from './users/users.service';
import { WebhooksService } from './webhooks/webhooks.service';

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: config.databaseUrl,
      autoLoadEntities: true,
      synchronize: config.env === 'test',
      logging: ['error', 'migration'],
    }),
    TypeOrmModule.forFeature([Booking, MessageTemplate, Payment, Review, Room, Settings, StoredDocument, Voucher, WebhookTarget]),
    ScheduleModule.forRoot(),
    HttpModule,
    AuthModule,
  ],
  controllers: [
    AuthController, BookingsController, ChannelsController, DocumentsController, KioskController, PaymentsController, ReportsController,
    ReviewsController, RoomsController, SettingsController, UsersController,
  ],
  providers: [
    AuthService, BookingsService, CalendarSyncTask, ChannelsService, FrontDeskGateway, MessagesService, PaymentsService, PrintService,
    ReportsService, UsersService, WebhooksService,
  ],
})
export class AppModule {}
