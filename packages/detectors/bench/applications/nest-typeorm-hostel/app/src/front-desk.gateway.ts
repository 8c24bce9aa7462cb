import { Logger } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { InjectRepository } from '@nestjs/typeorm';
import {
  ConnectedSocket, MessageBody, OnGatewayConnection, SubscribeMessage, WebSocketGateway, WebSocketServer, WsException,
} from '@nestjs/websockets';
import { Server, Socket } from 'socket.io';
import { Repository } from 'typeorm';
import { isStaff, SessionUser } from './common/decorators';
import { config } from './config';
import { Booking } from './entities/booking.entity';
import { Room } from './entities/room.entity';
import { User } from './entities/user.entity';

const STATES = ['clean', 'dirty', 'closed'] as const;

@WebSocketGateway({ namespace: 'desk', cors: { origin: [config.publicOrigin], credentials: true } })
export class FrontDeskGateway implements OnGatewayConnection {
  private readonly logger = new Logger(FrontDeskGateway.name);

  @WebSocketServer()
  private readonly server: Server;

  constructor(
    private readonly jwt: JwtService,
    @InjectRepository(User) private readonly users: Repository<User>,
    @InjectRepository(Booking) private readonly bookings: Repository<Booking>,
    @InjectRepository(Room) private readonly rooms: Repository<Room>,
  ) {}

  async handleConnection(socket: Socket): Promise<void> {
    const claims = this.jwt.decode(String(socket.handshake.auth?.token ?? '')) as { sub: number; exp: number } | null;
    const user = claims && claims.exp * 1000 > Date.now() ? await this.users.findOneBy({ id: claims.sub, active: true }) : null;
    if (!user) {
      socket.disconnect(true);
      return;
    }
    socket.data.user = { id: user.id, email: user.email, role: user.role } satisfies SessionUser;
    if (isStaff(socket.data.user)) await socket.join('staff');
    this.logger.debug(`user ${user.id} connected`);
  }

  @SubscribeMessage('room:state')
  async roomState(@ConnectedSocket() socket: Socket, @MessageBody() body: { roomId: number; state: Room['state'] }) {
    const user: SessionUser | undefined = socket.data.user;
    if (!user || !isStaff(user)) throw new WsException('not allowed');
    if (!STATES.includes(body?.state) || !Number.isInteger(body.roomId)) throw new WsException('unknown state');
    await this.rooms.update(body.roomId, { state: body.state });
    this.server.to('staff').emit('room:state', { roomId: body.roomId, state: body.state });
  }

  @SubscribeMessage('booking:watch')
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() body: { bookingId: number }) {
    const user: SessionUser | undefined = socket.data.user;
    if (!user) throw new WsException('not allowed');
    const booking = await this.bookings.findOneBy({ id: Number(body?.bookingId), guestId: user.id });
    if (!booking) throw new WsException('no such booking');
    await socket.join(`booking:${booking.id}`);
    return { status: booking.status };
  }
}
