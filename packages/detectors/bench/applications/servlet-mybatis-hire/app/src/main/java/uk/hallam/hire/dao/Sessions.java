package uk.hallam.hire.dao;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/** Opens MyBatis sessions and closes them again. */
public final class Sessions {
    private static final SqlSessionFactory FACTORY = build();

    private Sessions() {
    }

    private static SqlSessionFactory build() {
        try (InputStream in = Resources.getResourceAsStream("mybatis-config.xml")) {
            return new SqlSessionFactoryBuilder().build(in);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static <M, R> R with(Class<M> mapper, Function<M, R> work) {
        try (SqlSession session = FACTORY.openSession()) {
            R result = work.apply(session.getMapper(mapper));
            session.commit();
            return result;
        }
    }

    public static SqlSession open() {
        return FACTORY.openSession(false);
    }
}
