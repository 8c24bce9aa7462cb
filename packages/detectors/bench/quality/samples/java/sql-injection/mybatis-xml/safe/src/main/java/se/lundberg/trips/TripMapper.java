package se.lundberg.trips;

import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface TripMapper {
    List<Trip> list(@Param("town") String town, @Param("order") String order);
}
