package be.torenhof.rooms;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.jdbc.SQL;

public interface RoomMapper {
    @SelectProvider(type = RoomStatements.class, method = "facing")
    List<Long> facing(@Param("side") String side);

    class RoomStatements {
        public static String facing(@Param("side") String side) {
            return new SQL().SELECT("id").FROM("room").WHERE("side = '" + side + "'").toString();
        }
    }
}
