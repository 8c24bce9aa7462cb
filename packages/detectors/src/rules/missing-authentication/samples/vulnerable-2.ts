import { Body, Controller, Delete, Get, Param, Post, Put, UseGuards } from '@nestjs/common'
import { JwtAuthGuard } from './jwt-auth.guard'
import { ProjectsService } from './projects.service'

@Controller('projects')
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  @Get()
  list() {
    return this.projects.list()
  }

  @Post()
  @UseGuards(JwtAuthGuard)
  add(@Body() body: { name: string }) {
    return this.projects.create(body.name)
  }

  @Put(':id')
  @UseGuards(JwtAuthGuard)
  rename(@Param('id') id: string, @Body() body: { name: string }) {
    return this.projects.updateName(id, body.name)
  }

  @Post(':id/members')
  @UseGuards(JwtAuthGuard)
  invite(@Param('id') id: string, @Body() body: { email: string }) {
    return this.projects.addMember(id, body.email)
  }

  // finding: missing-authentication
  @Delete(':id')
  drop(@Param('id') id: string) {
    return this.projects.deleteProject(id)
  }
}
