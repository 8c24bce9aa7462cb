from django.contrib.auth import authenticate, login
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
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
        is_local = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
        return wanted if is_local else '/'
