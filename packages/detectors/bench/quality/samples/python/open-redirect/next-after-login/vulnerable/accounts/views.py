from django.contrib.auth import authenticate, login
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.views import View


class Login(View):
    def post(self, request):
        user = authenticate(request, username=request.POST['username'], password=request.POST['password'])
        if user is None:
            return render(request, 'login.html', status=401)
        login(request, user)
        return HttpResponseRedirect(self.target(request))

    def target(self, request):
        wanted = request.POST.get('next', '/')
        return wanted if wanted.startswith('/') else '/'
