package uk.hallam.hire.mapper;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import uk.hallam.hire.model.Damage;

/** Damages of machines that came back. */
public interface DamageMapper {
    @Insert("INSERT INTO damages (rental_id, description, reported_by, estimate, reported_on) "
            + "VALUES (#{rentalId}, #{description}, #{reportedBy}, #{estimate}, NOW())")
    int add(Damage damage);

    @Select("SELECT * FROM damages WHERE rental_id = #{rentalId} ORDER BY reported_on")
    List<Damage> forRental(long rentalId);

    @SelectProvider(type = DamageStatements.class, method = "search")
    List<Damage> search(@Param("text") String text, @Param("minimum") Integer minimum);
}
