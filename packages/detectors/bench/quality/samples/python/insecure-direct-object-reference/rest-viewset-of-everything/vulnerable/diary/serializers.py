from rest_framework import serializers

from .models import Entry


class EntrySerializer(serializers.ModelSerializer):
    class Meta:
        model = Entry
        fields = ["id", "day", "text", "mood"]


class MoodSerializer(serializers.ModelSerializer):
    class Meta:
        model = Entry
        fields = ["day", "mood"]
