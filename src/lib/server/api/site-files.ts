import { siteFileKept } from '../../tour/site-file.ts';
import { siteFilePath, siteFileQuery } from '../site-file-requests.ts';
import { askers, ofTheirs, only, words, type Endpoint } from './endpoint.ts';

const administrators = only('administrator', 'script');
const published = words('已发布的文化点正在用的', 'what a published site refers to now');

export const siteFiles: readonly Endpoint[] = [
	{
		method: 'POST',
		path: '/api/site-files',
		area: 'tours',
		summary: words('上传红色文化点的图片或录音', 'A picture or a recording of a red-culture site'),
		more: words(
			'请求体就是文件，是什么只看内容。图片：JPEG、PNG、WebP、GIF、AVIF，最大 15 MB；录音：MP3、M4A（AAC）、Ogg（Opus），最大 20 MB。保存前去掉图片的全部附带信息和 MP3、M4A 的标签。公开要等文化点发布',
			'The body is the file; what it is, its content tells. Pictures: JPEG, PNG, WebP, GIF, AVIF, at most 15 MB; recordings: MP3, M4A (AAC), Ogg (Opus), at most 20 MB. All that comes with a picture is removed, and the tags of MP3 and M4A. It is public once a site with it is published'
		),
		who: administrators,
		body: 'image/*, audio/*',
		answers: [
			{
				status: 201,
				what: words('文件的编号和大小', 'its name and its size'),
				body: siteFileKept,
				example: { hash: 'a'.repeat(64), kind: 'picture', width: 1600, height: 1200, bytes: 310_425 }
			}
		],
		refusals: {
			408: words('传得太慢，请再传', 'it came too slowly; send it again'),
			413: words('文件太大', 'the file is too large'),
			415: words('不是能用的图片或录音', 'no picture and no recording that can be used'),
			422: words('图片损坏或太大', 'the picture is broken, or too large'),
			507: words('存储空间已满', 'the store is full')
		},
		example: { path: '/api/site-files' }
	},
	{
		method: 'GET',
		path: '/api/site-files/{hash}',
		area: 'tours',
		summary: words('一张图片或一段录音', 'A picture or a recording'),
		more: words('录音可以分段取（Range）', 'Of a recording a part can be asked for (Range)'),
		who: {
			rights: { ...ofTheirs(askers, published).rights, ...administrators.rights },
			own: published,
			hidden: true
		},
		params: siteFilePath,
		query: siteFileQuery,
		fields: {
			hash: words('文件的编号', 'what names the file'),
			size: words(
				'图片的原图或小图（最长 400 像素）',
				'of a picture: the full size, or the small one of 400 pixels'
			)
		},
		answers: [
			{ status: 200, what: words('图片', 'the picture'), type: 'image/jpeg' },
			{ status: 206, what: words('录音的一段', 'a part of the recording'), type: 'audio/mpeg' },
			{ status: 304, what: words('没有变化（If-None-Match）', 'nothing has changed (If-None-Match)') }
		],
		refusals: {
			404: words('没有这个文件，或尚未公开', 'there is no such file, or it is not public'),
			416: words('没有这一段', 'there is no such part')
		},
		example: { path: `/api/site-files/${'a'.repeat(64)}?size=small` }
	}
];
