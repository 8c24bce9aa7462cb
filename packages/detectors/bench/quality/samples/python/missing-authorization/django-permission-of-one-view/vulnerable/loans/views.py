from datetime import timedelta

from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from .models import Loan


@login_required
def loans(request):
    return render(request, "loans/index.html", {"loans": Loan.objects.all()})


@permission_required("loans.add_loan", raise_exception=True)
@require_POST
def add_loan(request):
    loan = Loan.objects.create(title=request.POST["title"], due_on=request.POST["due_on"])
    return HttpResponse(loan.pk, status=201)


@permission_required("loans.change_loan", raise_exception=True)
@require_POST
def extend_loan(request, pk):
    loan = get_object_or_404(Loan, pk=pk)
    loan.due_on += timedelta(weeks=4)
    loan.save()
    return HttpResponse(status=204)


@login_required
@require_POST
def delete_loan(request, pk):
    loan = get_object_or_404(Loan, pk=pk)
    loan.delete()
    return HttpResponse(status=204)
