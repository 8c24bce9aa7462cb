from rest_framework import serializers


class TicketQuery(serializers.Serializer):
    state = serializers.CharField(max_length=20)
    page = serializers.IntegerField(default=1)
