-- The address of a project's repository, read off the links that point into it; nothing for configured names.
-- $1 project
select regexp_extract(url, '^https?://[^/]+/[^/]+/[^/?#]+') as url
from links
where project = $1 and contains(project, '/') and regexp_matches(url, '^https?://[^/]+/[^/]+/[^/?#]+')
group by all
order by count(*) desc, url
limit 1
