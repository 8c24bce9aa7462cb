from rest_framework import serializers

from .models import Station


class StationSerializer(serializers.ModelSerializer):
    class Meta:
        model = Station
        fields = ["id", "name", "is_open", "price_cents"]
        read_only_fields = ["price_cents"]
