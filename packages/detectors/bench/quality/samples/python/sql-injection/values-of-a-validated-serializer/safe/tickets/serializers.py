from rest_framework import serializers


class TicketQuery(serializers.Serializer):
    state = serializers.ChoiceField(choices=['open', 'closed'])
    page = serializers.IntegerField(default=1)
